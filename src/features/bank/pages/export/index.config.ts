export default definePageConfig({ navigationBarTitleText: '导出试题' });
