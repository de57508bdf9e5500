export default {
  rest: { prefix: '/api', defaultLimit: 25, maxLimit: 1000 },
  documents: { strictParams: true },
};
