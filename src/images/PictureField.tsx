import { useRef, useState } from 'react';
import { imageTypes, type ImageId } from '../../domain/images';
import type { PictureOf } from '../../domain/imageCalls';
import { fieldId, LineField } from '../forms/Field';
import type { FieldProblems, Typed } from '../forms/fieldProblems';
import { fieldSentence } from '../forms/fieldSentence';
import { useLibraryWords } from '../words/libraryWords';
import { Chips } from '../parts/Chips';
import { usePictureWords } from '../words/pictureWords';
import { Picture } from './Picture';
import { chosenImage, type PictureFieldName } from './pictureForm';
import { useSendPicture } from './useSendPicture';

interface PictureFieldProps {
  readonly form: string;
  readonly typed: Typed<PictureFieldName>;
  readonly problems: FieldProblems<PictureFieldName>;
  readonly onType: (field: PictureFieldName, text: string) => void;
  /** The record that shows the picture already: whoever edits it need not be who sent it. */
  readonly of?: PictureOf | undefined;
}

/** Chooses a photo or a letter and says what it shows. A picture that is refused leaves all else as it was. */
export function PictureField({ form, typed, problems, onType, of }: PictureFieldProps) {
  const words = usePictureWords();
  const formWords = useLibraryWords().form;
  const input = useRef<HTMLInputElement>(null);
  const [said, setSaid] = useState('');
  const image = chosenImage(typed);
  const { sending, refusal, send, stop } = useSendPicture((kept) => {
    setSaid(words.field.kept);
    onType('picture.image', kept);
  });
  const name = fieldId(form, 'picture.image');
  const problem = problems['picture.image'];
  const sentence = refusal ?? (problem && fieldSentence(problem, words.field.legend, formWords));

  const choose = (file: File | undefined) => {
    setSaid('');
    if (file) void send(file);
  };
  const remove = () => {
    stop();
    setSaid(words.field.removed);
    onType('picture.image', '');
    input.current?.focus();
  };

  return (
    <fieldset className="form-group picture-field" data-problem={sentence !== undefined}>
      <legend>{words.field.legend}</legend>
      <p className="form-hint" id={`${name}-hint`}>
        {words.field.about} {words.field.privacy}
      </p>
      <div className="picture-choose">
        <label className="button picture-button" htmlFor={name}>
          {image ? words.field.replace : words.field.choose}
        </label>
        <input
          ref={input}
          id={name}
          className="picture-input visually-hidden"
          type="file"
          accept={imageTypes.join(',')}
          aria-invalid={sentence !== undefined}
          aria-describedby={`${name}-hint${sentence === undefined ? '' : ` ${name}-problem`}`}
          onChange={(event) => {
            choose(event.target.files?.[0]);
            // The same file again is a new choice.
            event.target.value = '';
          }}
        />
        {image && !sending && (
          <button type="button" className="button button-quiet" onClick={remove}>
            {words.field.remove}
          </button>
        )}
      </div>
      {sentence !== undefined && (
        <p className="form-problem" id={`${name}-problem`} role="alert">
          {sentence}
        </p>
      )}
      <p className="picture-said" role="status">
        {sending ? words.field.sending(sending) : said}
      </p>
      {sending && (
        <button type="button" className="link-button" onClick={stop}>
          {words.field.cancel}
        </button>
      )}
      {image && <Chosen {...{ form, typed, problems, onType, of, image }} />}
    </fieldset>
  );
}

function Chosen({ form, typed, problems, onType, of, image }: PictureFieldProps & { readonly image: ImageId }) {
  const words = usePictureWords();
  const { alt, kind } = words.field;
  const shows = typed['picture.shows'] === 'letter' ? 'letter' : 'photo';
  const shown = { image, alt: typed['picture.alt'].trim() || words.field.legend, shows } as const;
  return (
    <>
      <Picture picture={shown} of={of} />
      <LineField
        name={fieldId(form, 'picture.alt')}
        label={alt.label}
        hint={alt.hint}
        value={typed['picture.alt']}
        problem={problems['picture.alt']}
        required
        onType={(text) => onType('picture.alt', text)}
      />
      <Chips
        legend={kind.label}
        choices={['photo', 'letter'] as const}
        chosen={shows}
        show={(each) => words.shows[each]}
        onChoose={(each) => onType('picture.shows', each)}
      />
    </>
  );
}
