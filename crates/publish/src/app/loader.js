{const{requestStart,responseEnd,type}=performance.getEntriesByType("navigation")[0]||{},later=document.getElementById("later"),paints=window.PerformanceObserver,isNew=type=="navigate"
let{start,print:href}=document.getElementById("page-data").dataset
const load=()=>{document.documentElement.dataset.painted="";import(start);if(href)document.head.append(Object.assign(document.createElement("link"),{rel:"stylesheet",media:"print",href}));href=""}
if(later&&!isNew)later.remove()
if(isNew&&(responseEnd||performance.now())-requestStart<100&&paints&&/\bpaint/.test(paints.supportedEntryTypes)){new paints((_,seen)=>{seen.disconnect();(window.requestIdleCallback||load)(load,{timeout:300})}).observe({type:"paint",buffered:true});setTimeout(load,1e4)}
else load()}
