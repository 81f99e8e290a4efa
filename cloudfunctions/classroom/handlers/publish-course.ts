import * as contract from '../../../core/classroom/workbench-contract';
import { route } from '../../_kit/serve';
import { publishCourse as publish } from '../publish-course';

export const publishCourse = route(contract.publishCourse, publish);
