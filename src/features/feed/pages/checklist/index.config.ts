export default definePageConfig({ navigationBarTitleText: '保密审查' });
