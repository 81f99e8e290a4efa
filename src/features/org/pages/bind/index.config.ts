export default definePageConfig({ navigationBarTitleText: '身份关联' });
