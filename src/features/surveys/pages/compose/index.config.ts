export default definePageConfig({ navigationBarTitleText: '办理调查推选' });
