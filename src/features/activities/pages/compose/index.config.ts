export default definePageConfig({ navigationBarTitleText: '活动办理' });
