export default definePageConfig({ navigationBarTitleText: '组卷' });
