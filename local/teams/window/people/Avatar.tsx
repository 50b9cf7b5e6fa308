import type { PersonState } from '../../protocol';

type Props = { person: Pick<PersonState, 'key' | 'name'>; size: number };

export function Avatar({ person, size }: Props) {
  return (
    <span
      className="avatar"
      data-person={person.key}
      style={{ width: size, height: size, fontSize: Math.round(size * 0.38) }}
      aria-hidden="true"
    >
      {initialsOf(person.name)}
    </span>
  );
}

function initialsOf(name: string): string {
  const words = name
    .replace(/\(.*\)/, '')
    .trim()
    .split(/\s+/);
  return words
    .map((word) => word.charAt(0))
    .join('')
    .slice(0, 2)
    .toUpperCase();
}
