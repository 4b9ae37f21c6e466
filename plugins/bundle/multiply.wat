;; Products of whole numbers, for network.js: the one part of a check that takes millions of them.
;;
;; multiply(weights, numbers, sums, inputs, outputs, rows)
;;   weights  address of 16-bit numbers, a row of `inputs` for each output
;;   numbers  address of 16-bit numbers, `rows` rows of `inputs`
;;   sums     address for 32-bit sums: for each row of numbers, one for each output
;;   inputs   a multiple of eight: so many are multiplied at a time
(module
  (memory (export "memory") 1)
  (func (export "multiply")
    (param $weights i32) (param $numbers i32) (param $sums i32)
    (param $inputs i32) (param $outputs i32) (param $rows i32)
    (local $at i32) (local $weight i32) (local $output i32) (local $sum v128)
    (local.set $inputs (i32.shl (local.get $inputs) (i32.const 1)))
    (loop $row
      (local.set $weight (local.get $weights))
      (local.set $output (local.get $outputs))
      (loop $output
        (local.set $sum (v128.const i32x4 0 0 0 0))
        (local.set $at (i32.const 0))
        (loop $eight
          (local.set $sum (i32x4.add (local.get $sum) (i32x4.dot_i16x8_s
            (v128.load (i32.add (local.get $numbers) (local.get $at)))
            (v128.load (i32.add (local.get $weight) (local.get $at))))))
          (br_if $eight (i32.lt_u
            (local.tee $at (i32.add (local.get $at) (i32.const 16)))
            (local.get $inputs))))
        (i32.store (local.get $sums)
          (i32.add
            (i32.add (i32x4.extract_lane 0 (local.get $sum)) (i32x4.extract_lane 1 (local.get $sum)))
            (i32.add (i32x4.extract_lane 2 (local.get $sum)) (i32x4.extract_lane 3 (local.get $sum)))))
        (local.set $sums (i32.add (local.get $sums) (i32.const 4)))
        (local.set $weight (i32.add (local.get $weight) (local.get $inputs)))
        (br_if $output (local.tee $output (i32.sub (local.get $output) (i32.const 1)))))
      (local.set $numbers (i32.add (local.get $numbers) (local.get $inputs)))
      (br_if $row (local.tee $rows (i32.sub (local.get $rows) (i32.const 1)))))))
