import { useLibraryWords } from '../../words/libraryWords';
import { TypedElsewhere } from '../elsewhere/TypedElsewhere';
import { useSentElsewhere } from '../elsewhere/useSentElsewhere';
import { LibraryHome } from './home/LibraryHome';
import { useHome } from './home/useHome';
import { LibraryPage } from './LibraryPage';
import { useRoute } from './useRoute';
import { useWriter } from './useWriter';
import './library.css';

/** Customers and moments: the first page finds them, and each has a page of its own. */
export function Library({ onBack }: { readonly onBack?: () => void }) {
  const words = useLibraryWords();
  const [route, go] = useRoute();
  const writer = useWriter();
  const isHome = route.at === 'home' || !writer;
  const here = useHome(isHome);
  // In a meeting its own tab does it.
  useSentElsewhere(onBack ? undefined : writer?.drafts.shared, here.home !== undefined || !isHome);
  return (
    <div className="library">
      {onBack && (
        <button type="button" className="link-button" onClick={onBack}>
          {words.backToMeeting}
        </button>
      )}
      {writer && <TypedElsewhere drafts={writer.drafts} className="library-page" />}
      {isHome ? (
        <LibraryHome here={here} find={route.at === 'home' ? route.find : ''} go={go} />
      ) : (
        <LibraryPage route={route} go={go} writer={writer} isCurator={here.home?.me.isCurator} />
      )}
    </div>
  );
}
