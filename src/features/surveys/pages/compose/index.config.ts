export default definePageConfig({ navigationBarTitleText: '调查办理' });
