import { internalPeople } from '../../../domain/audience';
import type { Answered, Asked } from '../../../domain/contract';
import type { Series, SeriesSettings } from '../../../domain/meetings';
import type { PersonId } from '../../../domain/people';
import { Problem } from '../../../domain/problems';
import { given } from '../../../domain/records';
import type { Ask } from './ask';
import { chosenAgain } from './pins';
import { runMeeting } from './running';
import { lookForStalled } from './stalledActions';

/** What of the settings decides on what opens: when it changes, it is chosen again. */
const choosing = ['automatic', 'goodNewsEvery', 'language', 'about'] as const satisfies (keyof SeriesSettings)[];

/** Whom the organizer asks to help run the meeting is the organizer's alone to say. */
export async function changeSettings(ask: Ask<'changeSettings'>): Promise<Answered<'changeSettings'>> {
  const { ports, by, body } = ask;
  const { delegates, ...sent } = body;
  return runMeeting(ask, async ({ roster, series: key }) => {
    if (sent.escalateAfterDays !== undefined) await lookForStalled(ports, key);
    const here = new Set<PersonId>(internalPeople(roster, ports.home).map(({ id }) => id));
    return (now) => {
      const series = withDelegates(now.series, { delegates, here, by: by.id });
      const settings = settingsWith(series, sent);
      if (JSON.stringify(settings) === JSON.stringify(series.settings))
        return series === now.series ? now : { ...now, series };
      const isChosenOtherwise = choosing.some((name) => settings[name] !== series.settings[name]);
      const isAboutOther = settings.about !== series.settings.about;
      const changed = { ...series, settings, ...(isAboutOther && { aboutBy: { id: by.id, name: by.name } }) };
      return { ...now, series: isChosenOtherwise ? chosenAgain(changed) : changed };
    };
  });
}

type Sent = Omit<Asked<'changeSettings'>['body'], 'delegates'>;

function settingsWith(series: Series, sent: Sent): SeriesSettings {
  const { settings: before } = series;
  checkStands(before, sent);
  const about = aboutWith(series, sent);
  return {
    automatic: sent.automatic ?? before.automatic,
    card: sent.card ?? before.card,
    goodNewsEvery: sent.goodNewsEvery ?? before.goodNewsEvery,
    language: sent.language ?? before.language,
    rotation: sent.rotation ?? before.rotation,
    ...given({
      regulated: sent.regulated ?? before.regulated,
      decisionsForEverybody: sent.decisionsForEverybody ?? before.decisionsForEverybody,
      escalateAfterDays: sent.escalateAfterDays ?? before.escalateAfterDays,
    }),
    ...(about === undefined ? {} : { about }),
  };
}

function checkStands(stands: SeriesSettings, { was = {}, ...sent }: Sent): void {
  const of = (settings: object, name: string): unknown => Reflect.get(settings, name);
  const chosenSince = Object.entries(was).find(
    ([name, value]) => of(stands, name) !== value && of(stands, name) !== of(sent, name),
  );
  if (chosenSince)
    throw new Problem('conflict', 'Somebody chose otherwise meanwhile, so it stays.', { field: chosenSince[0] });
}

/** `null` takes it out. Words that somebody else wrote meanwhile are theirs to be seen first; who doesn't say what was there, overwrites. */
function aboutWith({ settings, aboutBy }: Series, { about, aboutWas }: Sent): string | undefined {
  const { about: now } = settings;
  if (about === undefined) return now;
  const stands = now ?? null;
  if (aboutWas !== undefined && stands !== aboutWas && stands !== about)
    throw new Problem('conflict', 'Somebody changed this while you were writing.', {
      field: 'about',
      theirs: { about: stands, ...(aboutBy && { by: aboutBy }) },
    });
  return about ?? undefined;
}

interface Delegating {
  readonly delegates: readonly PersonId[] | undefined;
  readonly here: ReadonlySet<PersonId>;
  readonly by: PersonId;
}

function withDelegates(series: Series, { delegates: asked, here, by }: Delegating): Series {
  if (!asked) return series;
  const delegates = [...new Set(asked)].filter((person) => person !== series.organizer);
  const before = new Set(series.delegates);
  if (delegates.length === before.size && delegates.every((person) => before.has(person))) return series;
  if (series.organizer !== by)
    throw new Problem('notAllowed', 'Only the organizer of the meeting can say who else runs it.');
  if (!delegates.every((person) => before.has(person) || here.has(person)))
    throw new Problem('invalid', 'Only people of this organization who are in the meeting can help run it.', {
      field: 'delegates',
    });
  return { ...series, delegates };
}
