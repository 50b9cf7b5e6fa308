import { CompanyFunction, companyFunctions } from '../../../../domain/moments';
import { Notice } from '../../../notices/Notice';
import { useConfirmedChoice } from '../../../parts/useConfirmedChoice';
import { useWords } from '../../../words';
import { useLibraryHomeWords } from '../../../words/libraryHomeWords';
import { useMyTeam } from './useMyTeam';

/** Of which team one is: the question to a room then speaks to those who are there. */
export function MyTeam() {
  const { functions } = useWords().common;
  const words = useLibraryHomeWords().myTeam;
  const { team, isSaved, problem, choose } = useMyTeam();
  const choosing = useConfirmedChoice({
    value: team ?? '',
    onChoose: (chosen) => choose(CompanyFunction.safeParse(chosen).data ?? null),
  });
  if (team === undefined) return null;
  return (
    <section className="home-card my-team" aria-labelledby="my-team">
      <h2 id="my-team">{words.title}</h2>
      <p className="quiet" id="my-team-why">
        {words.why}
      </p>
      <select className="select" aria-labelledby="my-team" aria-describedby="my-team-why" {...choosing}>
        <option value="">{words.unsaid}</option>
        {companyFunctions.map((each) => (
          <option key={each} value={each}>
            {functions[each]}
          </option>
        ))}
      </select>
      {problem && <Notice problem={problem} onTryAgain={() => choose(team)} />}
      <p className="quiet" role="status">
        {isSaved ? words.saved : ''}
      </p>
    </section>
  );
}
