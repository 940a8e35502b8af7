declare module 'virtual:how-morsel-decides/*' {
  const page: import('./documents.ts').Document;
  export default page;
}
