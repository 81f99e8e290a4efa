export default definePageConfig({ navigationBarTitleText: '确认过的必读' });
