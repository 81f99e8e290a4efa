export default definePageConfig({ navigationBarTitleText: '每周自测' });
