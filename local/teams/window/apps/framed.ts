import type { FrameContext } from '../host/messages';

/** One opening of one of the app's pages. Another key is another page. */
export type Framed = {
  key: string;
  title: string;
  name: string;
  url: string;
  entityId: string;
  subPageId: string | undefined;
  frameContext: FrameContext;
  inMeetingSurface: boolean;
};
