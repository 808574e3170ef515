{const{requestStart,responseEnd}=performance.getEntriesByType("navigation")[0]||0,load=()=>import(document.getElementById("page-data").dataset.start)
if((responseEnd||performance.now())-requestStart<100&&window.PerformanceObserver?.supportedEntryTypes?.includes("paint"))new PerformanceObserver((_,seen)=>{seen.disconnect();(window.requestIdleCallback||load)(load,{timeout:300})}).observe({type:"paint",buffered:true})
else load()}
