export default definePageConfig({ navigationBarTitleText: '完成统计' });
