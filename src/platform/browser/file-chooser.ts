import type { PickedFile } from '../picked-file';

/** Opens the browser's file chooser. The list is empty when the person closes it without choosing. */
export function chooseInBrowser(accept: string, several: boolean): Promise<PickedFile[]> {
  const input = document.createElement('input');
  input.type = 'file';
  input.accept = accept;
  input.multiple = several;
  input.hidden = true;
  // Safari opens the chooser only for an input that is in the document.
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
