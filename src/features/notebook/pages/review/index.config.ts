export default definePageConfig({ navigationBarTitleText: '笔记审核' });
