import { Component, type ReactNode } from 'react';
import { NotLoaded, wasUpdated } from '../loadPatiently';
import { useWords } from '../words';
import { loadAgain, UpdatedNotice } from './UpdatedNotice';

interface MishapProps {
  readonly children: ReactNode;
  readonly reload?: () => void;
}

interface MishapState {
  readonly failure: Error | undefined;
  readonly wasDrawnAgain: boolean;
}

/**
 * What can't be drawn is replaced by a sentence and a way on; all around it stays. It is drawn once more first; then,
 * or where a script is missing, the page is loaded again: what was typed is in the drafts.
 */
export class Mishap extends Component<MishapProps, MishapState> {
  override state: MishapState = { failure: undefined, wasDrawnAgain: false };

  static getDerivedStateFromError(failure: unknown): Partial<MishapState> {
    return { failure: failure instanceof Error ? failure : new Error(String(failure)) };
  }

  override render() {
    const { failure } = this.state;
    if (!failure) return this.props.children;
    if (wasUpdated(failure)) return <UpdatedNotice reload={this.props.reload} />;
    return <MishapNotice failure={failure} onTryAgain={this.tryAgain} />;
  }

  private readonly tryAgain = () => {
    const { failure, wasDrawnAgain } = this.state;
    if (wasDrawnAgain || failure instanceof NotLoaded) (this.props.reload ?? loadAgain)();
    else this.setState({ failure: undefined, wasDrawnAgain: true });
  };
}

interface MishapNoticeProps {
  readonly failure: Error;
  readonly onTryAgain: () => void;
}

function MishapNotice({ failure, onTryAgain }: MishapNoticeProps) {
  const { common, problems } = useWords();
  return (
    <div className="notice" role="alert">
      <p className="notice-sentence">{failure instanceof NotLoaded ? problems.notLoaded : problems.notDrawn}</p>
      <p className="notice-way">{problems.typedIsKept}</p>
      <button type="button" className="button" onClick={onTryAgain}>
        {common.tryAgain}
      </button>
    </div>
  );
}
