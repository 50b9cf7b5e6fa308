import type { LibraryHome } from '../../../../domain/libraryCalls';
import { useCaptureWords } from '../../../words/captureWords';
import { useLibraryHomeWords } from '../../../words/libraryHomeWords';
import { useLibraryWords } from '../../../words/libraryWords';
import { printRoute } from '../route';

/** What this is, what one may do here, and the ways to add. */
export function HomeHead({ me }: Pick<LibraryHome, 'me'>) {
  const words = useLibraryHomeWords();
  const verbs = useLibraryWords();
  const { open: capture } = useCaptureWords();
  return (
    <header className="library-head">
      <div>
        <h1>{words.title}</h1>
        <p className="library-about-page">
          <span className="home-about">{words.about}</span> {me.isCurator ? words.curator : words.member}
        </p>
      </div>
      <div className="library-verbs">
        <a className="button button-primary" href={printRoute({ at: 'addMoment' })}>
          {verbs.addMoment}
        </a>
        <a className="button" href={printRoute({ at: 'capture' })}>
          {capture}
        </a>
        <a className="button" href={printRoute({ at: 'addCustomer', forMoment: false })}>
          {verbs.addCustomer}
        </a>
        <a className="button" href={printRoute({ at: 'decisions', find: '' })}>
          {words.decisions}
        </a>
        <a className="button" href={printRoute({ at: 'mine' })}>
          {words.mine}
        </a>
      </div>
    </header>
  );
}
