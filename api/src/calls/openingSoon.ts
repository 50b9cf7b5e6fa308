import { Problem } from '../../../domain/problems';

const wait = () => Promise.reject(new Problem('unavailable', 'This part of the opening is not there yet.'));

/** Stands in until each of these is answered. */
export const openingSoon = {
  unskipMoment: wait,
  setMomentAside: wait,
  takeMomentBack: wait,
  changeSettings: wait,
  chooseToPresent: wait,
  passTurn: wait,
  moveShowing: wait,
};
