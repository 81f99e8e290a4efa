export default definePageConfig({ navigationBarTitleText: '发布的信息' });
