export async function loadFeedback(cloud, item) {
  const { disclosure, daysAgo = 0, account, key, text, kind, isNamed, answer } = item;
  const leave = () =>
    cloud.ask(account, 'disclosure', 'leaveFeedback', { disclosureId: disclosure, key, text, kind, isNamed });
  const left = await cloud.daysAgo(daysAgo, leave);
  if (answer === null || left.state === 'answered') return;
  const { feedbackId } = left;
  const { text: words, isPublic } = answer;
  // A browser account's words are not checked by WeChat: whoever answers has read them once more.
  await cloud.ask(answer.account, 'disclosure', 'answerFeedback', { feedbackId, text: words, isPublic, looked: true });
}

/** Loading writes the last feedback last: if it is there, everything is. */
export async function isLastFeedbackThere(cloud, feedback) {
  const last = feedback[feedback.length - 1];
  if (!(await cloud.hasAccount(last.account))) return false;
  const answer = await cloud.call(last.account, 'disclosure', 'listMyFeedback', {});
  return (
    answer.ok && answer.data.items.some((item) => item.disclosureId === last.disclosure && item.text === last.text)
  );
}
