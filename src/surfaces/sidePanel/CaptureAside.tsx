import { useHost } from '../../teams/host';
import { Capture } from '../library/Capture';
import { TypedElsewhere } from '../elsewhere/TypedElsewhere';
import { printRoute } from '../library/route';
import { useWriter } from '../library/useWriter';

/** Fetched when somebody wants to write; the draft is completed in the library, where there is room. */
export function CaptureAside({ onLeave }: { readonly onLeave: () => void }) {
  const { openPage } = useHost();
  const writer = useWriter();
  if (!writer) return null;
  return (
    <>
      <TypedElsewhere drafts={writer.drafts} className="card" />
      <Capture
        writer={writer}
        onComplete={({ id }) => void openPage('library', printRoute({ at: 'editMoment', moment: id }))}
        onLeave={onLeave}
      />
    </>
  );
}
