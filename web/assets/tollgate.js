/**
 * What pages do better with a script than without: the focus goes to what is wrong, and whoever leaves a form with
 * something typed is asked first. Every page works without it.
 */

const wrong = document.getElementById('wrong');
if (wrong) wrong.focus();

for (const form of document.querySelectorAll('form[data-keeps-draft]')) {
  let touched = false;
  form.addEventListener('input', () => {
    touched = true;
  });
  form.addEventListener('submit', () => {
    touched = false;
  });
  addEventListener('beforeunload', (event) => {
    if (touched) event.preventDefault();
  });
}
