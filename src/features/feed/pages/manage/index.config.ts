export default definePageConfig({ navigationBarTitleText: '发布与审核' });
