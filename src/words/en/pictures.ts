/** What is said around pictures, wherever they are shown or chosen. */
export const pictures = {
  loading: 'The picture is on its way…',
  notShown: 'The picture can’t be shown just now.',
  tryAgain: 'Try again',
  shows: { photo: 'Photo', letter: 'Letter' },

  field: {
    legend: 'Picture',
    about: 'A photo or a letter of this customer. JPEG, PNG or WebP, up to 5 MB.',
    privacy:
      'The place, the camera and all else that a telephone writes into a picture is taken out before it is kept.',
    choose: 'Choose a picture…',
    replace: 'Choose another…',
    remove: 'Remove the picture',
    sending: (name: string) => `Reading ${name}…`,
    cancel: 'Stop',
    kept: 'The picture is ready.',
    removed: 'The picture is removed.',
    alt: {
      label: 'What the picture shows',
      hint: 'For those who can’t see it: “Ken before his shop, his crew behind him”',
    },
    kind: { label: 'It is' },
  },

  refusals: {
    notAPicture: 'This is not a JPEG, PNG or WebP picture. Save it as one of these and choose it again.',
    tooHeavy: (megabytes: number) =>
      `This picture has ${megabytes} MB; at most 5 can be kept. Make it smaller and choose it again.`,
    empty: 'This file is empty.',
    unavailable: 'The picture could not be sent: nothing answers. Check your connection and choose it again.',
    busy: 'Many pictures are arriving right now. Choose it again in a moment.',
    failed: 'The picture could not be kept. Try again, or choose another one.',
  },
};

export type PictureWords = typeof pictures;
