export default definePageConfig({ navigationBarTitleText: '发布节奏' });
