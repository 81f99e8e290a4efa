export default definePageConfig({ navigationBarTitleText: '课堂', enablePullDownRefresh: true });
