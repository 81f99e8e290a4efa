export default definePageConfig({ navigationBarTitleText: '制度设置' });
