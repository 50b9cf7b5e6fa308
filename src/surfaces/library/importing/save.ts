/** Hands a file to whoever asked for it, from inside Teams' frame as from any page. */
export function save(name: string, text: string, type: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  // The browser reads the address when it gets to it.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

/** Of today, for the names of files. */
export function today(): string {
  return new Date().toISOString().slice(0, 10);
}
