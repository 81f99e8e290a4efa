import type { PickedFile } from './picked-file';

/** The browser's own chooser; none when the person closes it. */
export function chooseInBrowser(accept: string, several: boolean): Promise<PickedFile[]> {
  const input = document.createElement('input');
  input.type = 'file';
  input.accept = accept;
  input.multiple = several;
  input.hidden = true;
  // Safari opens it only when it stands in the page.
  document.body.append(input);
  return new Promise((resolve) => {
    const end = () => {
      input.remove();
      resolve([...(input.files ?? [])].map((file) => ({ name: file.name, size: file.size, content: { blob: file } })));
    };
    input.addEventListener('change', end);
    input.addEventListener('cancel', end);
    input.click();
  });
}
