export { Home } from './components/home';
