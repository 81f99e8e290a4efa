import type { Question } from './confirm';

const CANCEL = '取消';

/**
 * The browser's own dialog, unlike Taro's: it takes the focus (the first button, so that Enter held too long does nothing
 * public), is worked by Tab, Enter and Esc, and hands the focus back. Its look is in index.html.
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
  // Otherwise going back would leave the question over another page.
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

/** A press closes the dialog with its value. */
function button(text: string, value: string): HTMLButtonElement {
  const element = document.createElement('button');
  element.textContent = text;
  element.value = value;
  return element;
}
