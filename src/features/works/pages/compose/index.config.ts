export default definePageConfig({ navigationBarTitleText: '征集办理' });
