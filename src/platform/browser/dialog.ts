import type { Question } from '../confirm';

const CANCEL = '取消';

/**
 * Asks in a `<dialog>`, which unlike Taro's modal works with the keyboard: it takes the focus (on 取消, so that holding
 * Enter too long publishes nothing), obeys Tab, Enter and Esc, and gives the focus back. Its styles are in index.html.
 */
export function askInBrowser({ title, content, confirmText }: Question): Promise<boolean> {
  const dialog = document.createElement('dialog');
  dialog.className = 'question';
  const answers = part('div', '');
  answers.append(button(CANCEL, ''), button(confirmText, 'agreed'));
  const form = document.createElement('form');
  form.method = 'dialog';
  form.append(part('h2', title), part('p', content), answers);
  dialog.append(form);
  dialog.setAttribute('aria-label', title);
  // Otherwise going back would leave the dialog open over another page.
  const leave = () => dialog.close();
  window.addEventListener('popstate', leave);
  document.body.append(dialog);
  dialog.showModal();
  return new Promise((resolve) => {
    dialog.addEventListener('close', () => {
      window.removeEventListener('popstate', leave);
      dialog.remove();
      resolve(dialog.returnValue === 'agreed');
    });
  });
}

function part(tag: string, text: string): HTMLElement {
  const element = document.createElement(tag);
  element.textContent = text;
  return element;
}

/** A submit button in a form with `method="dialog"`: pressing it closes the dialog with `value` as `returnValue`. */
function button(text: string, value: string): HTMLButtonElement {
  const element = document.createElement('button');
  element.textContent = text;
  element.value = value;
  return element;
}
