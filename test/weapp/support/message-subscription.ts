import type { SampleCloud } from './sample-cloud';

interface Asked {
  tmplIds: string[];
  success: (answer: Record<string, string>) => void;
}

/** A phone whose owner taps 允许 whenever WeChat asks about messages: a member of `wx` for a `Person`. */
export const allowingMessages = (cloud: SampleCloud, openid: string): Record<string, unknown> => ({
  requestSubscribeMessage: ({ tmplIds, success }: Asked) => {
    for (const templateId of tmplIds) cloud.allowMessage(openid, templateId);
    success({ errMsg: 'requestSubscribeMessage:ok', ...Object.fromEntries(tmplIds.map((id) => [id, 'accept'])) });
  },
});
