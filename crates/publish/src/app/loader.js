{const[page]=performance.getEntriesByType("navigation"),{start:src}=document.getElementById("page-data").dataset
const load=()=>document.head.append(Object.assign(document.createElement("script"),{type:"module",fetchPriority:"low",src}))
if(document.hidden||!((page?.responseEnd||performance.now())-page?.requestStart<100)||!window.PerformanceObserver?.supportedEntryTypes?.includes("paint"))load()
else new PerformanceObserver((_,seen)=>{seen.disconnect();window.requestIdleCallback?requestIdleCallback(load,{timeout:500}):load()}).observe({type:"paint",buffered:true})}
