{const{start:src,print:href}=document.getElementById("page-data").dataset,[page]=performance.getEntriesByType("navigation")
const add=(name,what)=>document.head.append(Object.assign(document.createElement(name),what))
let load=()=>{load=()=>{};add("script",{type:"module",fetchPriority:"low",src})}
const rest=()=>{load();if(href)add("link",{rel:"stylesheet",media:"print",href})}
if(!((page?.responseEnd||performance.now())-page?.requestStart<100))load()
if(document.hidden||!window.PerformanceObserver?.supportedEntryTypes?.includes("paint"))rest()
else new PerformanceObserver((_,paint)=>{paint.disconnect();window.requestIdleCallback?requestIdleCallback(rest,{timeout:500}):rest()}).observe({type:"paint",buffered:true})}
