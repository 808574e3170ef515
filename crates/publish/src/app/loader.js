{const{requestStart,responseStart}=performance.getEntriesByType("navigation")[0]||0,load=()=>import(document.getElementById("page-data").dataset.start)
if(responseStart-requestStart<100&&window.PerformanceObserver?.supportedEntryTypes?.includes("paint"))new PerformanceObserver((_,seen)=>{seen.disconnect();(window.requestIdleCallback||load)(load)}).observe({type:"paint",buffered:true})
else load()}
