import type { Answered } from '../../../domain/contract';
import { libraryHome } from '../../../domain/libraryHome';
import type { LibraryHome } from '../../../domain/libraryCalls';
import { catalogueOf } from '../catalogue/catalogue';
import { askerOf, type Ask, type Asking } from './ask';
import { noteCurator } from './personal/knownCurators';
import { listUnseenThanks } from './unseenThanks';

export async function openLibrary(ask: Ask<'openLibrary'>): Promise<Answered<'openLibrary'>> {
  const [home] = await Promise.all([homeFor(ask), noteCurator(ask.ports, askerOf(ask))]);
  return home;
}

export async function homeFor({ ports, by, isCurator }: Asking): Promise<LibraryHome> {
  const [library, unseen] = await Promise.all([catalogueOf(ports), listUnseenThanks(ports, by.id)]);
  return libraryHome(library, { who: { ...by, isCurator }, at: ports.clock().toISOString(), ...unseen });
}
