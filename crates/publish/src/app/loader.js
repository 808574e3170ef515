{const{start,print}=document.getElementById("page-data").dataset,[page]=performance.getEntriesByType("navigation")
const add=(name,what)=>document.head.append(Object.assign(document.createElement(name),what))
let load=()=>{load=()=>{};add("script",{type:"module",fetchPriority:"low",src:start})}
const rest=()=>{load();if(print)add("link",{rel:"stylesheet",media:"print",href:print})}
if(!((page?.responseEnd||performance.now())-page?.requestStart<100))load()
if(document.visibilityState!="visible"||!window.PerformanceObserver?.supportedEntryTypes?.includes("paint"))rest()
else new PerformanceObserver((_,paint)=>{paint.disconnect();rest()}).observe({type:"paint",buffered:true})}
