/** The least that a list of React can be: 300 lines, each drawn once, and one more with each message. */
import { memo, useEffect, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { floorHeadline } from './headline';

const Line = memo(function Line({ text }: { readonly text: string }) {
  return <li>{text}</li>;
});

function List() {
  const [lines, setLines] = useState(() => Array.from({ length: 300 }, (_, index) => `Line ${index + 1} of many`));
  useEffect(() => {
    const hear = ({ data }: MessageEvent<unknown>) => {
      if (typeof data === 'string') setLines((before) => [...before, data]);
    };
    window.addEventListener('message', hear);
    return () => window.removeEventListener('message', hear);
  }, []);
  return (
    <>
      <h1>{floorHeadline}</h1>
      <ul>
        {lines.map((text, index) => (
          // Lines only ever come in at the end.
          <Line key={index} text={text} />
        ))}
      </ul>
    </>
  );
}

createRoot(document.getElementById('root')!).render(<List />);
