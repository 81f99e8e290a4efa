export default definePageConfig({ navigationBarTitleText: '导入试题' });
