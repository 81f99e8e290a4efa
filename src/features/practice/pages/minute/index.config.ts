export default definePageConfig({ navigationBarTitleText: '自测一分钟' });
