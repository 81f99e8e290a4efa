export async function loadFeedback(cloud, { disclosure, account, key, text, answer }) {
  const left = await cloud.ask(account, 'disclosure', 'leaveFeedback', { disclosureId: disclosure, key, text });
  if (answer === null || left.state === 'answered') return;
  await cloud.ask(answer.account, 'disclosure', 'answerFeedback', { feedbackId: left.feedbackId, text: answer.text });
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
