import { actions } from './actions';
import { chat } from './chat';
import { considerations } from './considerations';
import { conversations } from './conversations';
import { customers } from './customers';
import { decisions } from './decisions';
import { images } from './images';
import { imports } from './imports';
import { library } from './library';
import { meetings } from './meetings';
import { moments } from './moments';
import { openings } from './openings';
import { people } from './people';
import { personal } from './personal';
import type { Phrases } from './phrases';
import { records } from './records';
import { sending } from './sending';
import { signIn } from './signIn';
import { text } from './text';
import { thanks } from './thanks';

/** A file for each noun: a sentence stands with the noun it is about, whoever says it. */
export const nouns: Readonly<Record<string, Phrases>> = {
  actions,
  chat,
  considerations,
  conversations,
  customers,
  decisions,
  images,
  imports,
  library,
  meetings,
  moments,
  openings,
  people,
  personal,
  records,
  sending,
  signIn,
  text,
  thanks,
};

export const vi: Phrases = Object.fromEntries(Object.values(nouns).flatMap((phrases) => Object.entries(phrases)));
